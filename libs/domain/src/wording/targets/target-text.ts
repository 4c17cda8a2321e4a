import type { TargetRefusal, TargetRefusalCode } from '../../targets/judge-target';
import type { InEveryLanguage, Language } from '../language';

type Why = (params: TargetRefusal['params']) => InEveryLanguage;

const always = (nl: string, en: string): Why => {
  const text = { nl, en };
  return () => text;
};

/** What is wrong, and what to do about it; each goes on after "is not dialled:". */
const WHY: Readonly<Record<TargetRefusalCode, Why>> = {
  'not-an-address': always(
    'dit is geen gewoon IP-adres. Vul het adres in zonder naam van een netwerkkaart',
    'it is no plain IP address. Enter it without the name of a network card',
  ),
  unspecified: always(
    'dit adres staat voor “geen adres”. Vul het adres van het systeem zelf in',
    'it stands for “no address”. Enter the address of the system itself',
  ),
  loopback: always(
    'dit is de machine van Nachtwacht zelf. Vul het adres van het systeem op het netwerk in',
    'it is the machine of Nachtwacht itself. Enter the address of the system on its network',
  ),
  metadata: always(
    'op dit adres deelt een cloud inloggegevens uit. Dat kan niet worden toegestaan',
    'a cloud hands out credentials there. This can not be approved',
  ),
  'link-local': always(
    'dit adres geldt alleen op één kabel en is dus van geen enkele vestiging. Geef het systeem een adres van zijn netwerk',
    'it is link-local, so that it belongs to no site. Give the system an address of its network',
  ),
  multicast: always(
    'dit is een multicastadres en niet één systeem. Vul het adres van het systeem zelf in',
    'it is a multicast address and not one system. Enter the address of the system itself',
  ),
  broadcast: always(
    'dit is het broadcastadres en niet één systeem. Vul het adres van het systeem zelf in',
    'it is the broadcast address and not one system. Enter the address of the system itself',
  ),
  documentation: always(
    'dit is een voorbeeldadres uit een handleiding. Vervang het door het echte adres',
    'it is an example address from a manual. Replace it by the real one',
  ),
  benchmark: always(
    'dit adres is bestemd voor meetopstellingen. Vul het adres van het systeem zelf in',
    'it is set aside for test rigs. Enter the address of the system itself',
  ),
  tunnel: always(
    'dit adres verbergt een ander adres achter een tunnel. Vul dat andere adres in',
    'it hides another address behind a tunnel. Enter that other address',
  ),
  reserved: always(
    'dit adres is gereserveerd en van geen enkel systeem. Verbeter het',
    'it is reserved and belongs to no system. Correct it',
  ),
  'own-service': always(
    'dit is een onderdeel van Nachtwacht zelf. Dat kan niet worden toegestaan',
    'it is a part of Nachtwacht itself. This can not be approved',
  ),
  'network-not-approved': ({ site }) => ({
    nl: `het ligt niet in de goedgekeurde netwerken van ${site ?? 'de vestiging'}. Voeg het toe bij die vestiging of verbeter het adres`,
    en: `it is not in the approved networks of ${site ?? 'the site'}. Add it to that site, or correct the address`,
  }),
  'port-not-approved': ({ port, site }) => ({
    nl: `poort ${port ?? '?'} hoort niet bij de goedgekeurde poorten van ${site ?? 'de vestiging'}. Voeg die toe bij die vestiging of verbeter de poort`,
    en: `port ${port ?? '?'} is not among the approved ports of ${site ?? 'the site'}. Add it to that site, or correct the port`,
  }),
};

/** Why something is not dialled, in one line. Names in it are what people entered: whoever shows it escapes it. */
export function targetText({ code, params }: TargetRefusal, language: Language): string {
  const { address, host } = params;
  const what = host === undefined || host === address ? address : `${host} (${address})`;
  const frame = language === 'nl' ? 'wordt niet benaderd' : 'is not dialled';
  return `${what} ${frame}: ${WHY[code](params)[language]}`;
}
