import { Switch } from '@mantine/core';
import { MAIL_TOPICS, PORTAL_ROUTES, type MailChoice, type PortalContact } from '@nachtwacht/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { useTexts } from '../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../shared/ui/notify';
import { QueryState } from '../../shared/ui/query-state';
import { Section } from '../../shared/ui/section';
import { useErrorText } from '../../shared/ui/use-error-text';
import { contactsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import classes from './contacts-page.module.css';

/** The people of this customer, and what each wants to be mailed. */
export function ContactsPage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.contacts')}>
      <p className={classes.text}>{t('contacts.intro')}</p>
      <QueryState query={useQuery(contactsQuery)}>
        {(contacts) => contacts.map((contact) => <Contact key={contact.id} contact={contact} />)}
      </QueryState>
      <p className={classes.text}>{t('contacts.help')}</p>
    </PortalPage>
  );
}

function Contact({ contact }: { readonly contact: PortalContact }) {
  const t = useTexts(portalTexts);
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const { id, name, email, role, wants, mayChange } = contact;
  const choose = useMutation({
    mutationFn: (body: MailChoice) => call(PORTAL_ROUTES.portalChooseMails, { params: { id }, body }),
    onSuccess: () => notifyDone(t('contacts.kept')),
    onError: (error) => notifyFailed(errorText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: contactsQuery.queryKey }),
  });
  return (
    <Section title={name}>
      <p className={classes.text}>
        {t(`contacts.role.${role}`)} · {email}
      </p>
      <fieldset className={classes.choices} disabled={choose.isPending}>
        <legend>{t('contacts.mails', { name })}</legend>
        {MAIL_TOPICS.map((topic) => (
          <Switch
            key={topic}
            size="md"
            label={t(`contacts.topic.${topic}`)}
            checked={(choose.isPending ? choose.variables : wants)[topic]}
            disabled={!mayChange}
            onChange={({ currentTarget }) => choose.mutate({ ...wants, [topic]: currentTarget.checked })}
          />
        ))}
      </fieldset>
    </Section>
  );
}
