import type { Person } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { RowText } from '../../../shared/list/row-link';
import { VirtualTable } from '../../../shared/list/virtual-table';
import { useMe } from '../../../shared/session/me';
import { useRoleName } from '../../../shared/session/use-role-name';
import { isOver } from './is-over';
import { PersonMenu } from './person-menu';
import { peopleTexts } from './people-texts';

export function PersonList({ people }: { readonly people: readonly Person[] }) {
  const t = useTexts(peopleTexts);
  const me = useMe();
  const roleName = useRoleName();
  const stateOf = usePersonState();
  return (
    <VirtualTable
      rows={people}
      keyOf={({ id }) => id}
      label={t('title')}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          width: 'minmax(12rem, 3fr)',
          isSelfEvident: true,
          cell: ({ id, name, email }) => (
            <div>
              {id === me.id ? `${name} (${t('list.self')})` : name}
              <RowText isSoft>{email}</RowText>
            </div>
          ),
        },
        {
          key: 'role',
          label: t('list.role'),
          width: 'minmax(10rem, 2fr)',
          cell: ({ role }) => roleName(role),
        },
        {
          key: 'customer',
          label: t('list.customer'),
          width: 'minmax(8rem, 2fr)',
          cell: ({ customerName }) => customerName ?? '–',
        },
        { key: 'state', label: t('list.state'), width: 'minmax(10rem, 2fr)', cell: stateOf },
        {
          key: 'more',
          label: t('menu.change'),
          isLabelHidden: true,
          width: '3.5rem',
          cell: (person) => <PersonMenu person={person} />,
        },
      ]}
    />
  );
}

function usePersonState() {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  return ({ deactivatedAt, endsAt, period }: Person) => {
    if (deactivatedAt !== null) return t('list.deactivated', { date: format.date(deactivatedAt, 'date') });
    const end = endsAt === null ? null : { date: format.date(endsAt, 'date') };
    return (
      <div>
        {end === null ? t('list.active') : t(isOver(endsAt) ? 'list.over' : 'list.until', end)}
        {period && <RowText isSoft>{t('list.period', period)}</RowText>}
      </div>
    );
  };
}
