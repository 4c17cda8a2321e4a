import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CUSTOMER_ROLES, isCustomerRole, STAFF_ROLES, type Role } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { roleTexts } from '../../../shared/session/role-texts';
import type { GrantValues } from './grant-values';
import { peopleTexts } from './people-texts';

/** The role, and what that role needs. */
export function GrantFields<V extends GrantValues>({ form }: { readonly form: UseFormReturnType<V> }) {
  const t = useTexts(peopleTexts);
  const roles = useTexts(roleTexts);
  const { role } = form.values;
  const option = (each: Role) => ({ value: each, label: roles(`name.${each}`) });
  const wrongPeriod = form.errors['period'];
  return (
    <>
      <Select
        label={t('form.role')}
        description={roles(`may.${role}`)}
        allowDeselect={false}
        data={[
          { group: t('form.staff'), items: STAFF_ROLES.map(option) },
          { group: t('form.customers'), items: CUSTOMER_ROLES.map(option) },
        ]}
        {...form.getInputProps('role')}
      />
      {isCustomerRole(role) && (
        <CustomerSelect label={t('form.customer')} withAsterisk {...form.getInputProps('customerId')} />
      )}
      {role === 'auditor' && (
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('form.from')}
            withAsterisk
            {...form.getInputProps('from')}
            error={wrongPeriod}
          />
          <TextInput type="date" label={t('form.to')} withAsterisk {...form.getInputProps('to')} />
        </Group>
      )}
      {isCustomerRole(role) && (
        <TextInput
          type="date"
          label={t('form.ends')}
          description={t('form.endsHelp')}
          withAsterisk={role === 'auditor'}
          {...form.getInputProps('ends')}
          error={form.errors['endsAt']}
        />
      )}
    </>
  );
}
