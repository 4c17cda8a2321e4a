import { defineTexts } from '../../../shared/i18n/texts';

export const viewAsTexts = defineTexts('view-as', {
  nl: {
    choose: 'Bekijken als deze klant',
    title: 'Bekijken als {{name}}',
    intro: 'U ziet Nachtwacht daarna precies zoals een meelezer van deze klant.',
    readOnly: 'U kunt niets wijzigen, ook niet in uw eigen account.',
    lasts: 'Na een half uur is het vanzelf voorbij; eerder stoppen kan altijd.',
    everywhere: 'Het geldt voor alle tabbladen waarin u zo bent aangemeld.',
    reason: 'Reden',
    reasonHelp: 'Komt in het controlelogboek van deze klant, met uw naam. De klant kan dit lezen.',
    reasonWrong: 'Noem de reden, in 3 tot 300 tekens.',
    start: 'Bekijken als klant',
  },
  en: {
    choose: 'View as this customer',
    title: 'View as {{name}}',
    intro: 'From then on you see Nachtwacht exactly as a reader of this customer does.',
    readOnly: 'You can change nothing, not even in your own account.',
    lasts: 'After half an hour it is over by itself; you can end it at any time.',
    everywhere: 'It holds for every tab of this sign-in.',
    reason: 'Reason',
    reasonHelp: 'Goes into this customer’s audit log, with your name. The customer can read it.',
    reasonWrong: 'Give the reason, in 3 to 300 characters.',
    start: 'View as customer',
  },
});
