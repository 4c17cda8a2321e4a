import { ROLES, type Role } from '@nachtwacht/domain';
import { useTexts } from '../i18n/texts';
import { roleTexts } from './role-texts';

/** What a role is called; a role of another version of the server has no name here. */
export function useRoleName(): (role: string) => string {
  const t = useTexts(roleTexts);
  return (role) => (isRole(role) ? t(`name.${role}`) : t('unknown'));
}

function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}
