import { pollFault, soundOr } from '@nachtwacht/collector-kit';
import { remark, type Remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { PATHS } from '../calls';
import type { PbsApi } from './api';

const Permissions = z.record(z.string(), z.record(z.string(), z.unknown()));

/** @throws PollFault `auth` when the token lacks it: nothing that is read without it can be believed */
export async function requirePrivilege(
  api: PbsApi,
  path: string,
  privilege: string,
  what: Remark,
): Promise<void> {
  if (!(await hasPrivilege(api, path, privilege)))
    throw pollFault('auth', remark('token-may-not-read', { what }));
}

/**
 * Whether the token has a privilege at a path. It must be asked: without `Sys.Audit` the task list is an empty list or
 * one of the token's own tasks, with HTTP 200. A token has the rights of its user only where both were given them.
 */
async function hasPrivilege(api: PbsApi, path: string, privilege: string): Promise<boolean> {
  const { data } = await api.object(PATHS.permissions, { path }, remark('the-permissions'));
  const permissions = soundOr(Permissions, data) ?? {};
  return Object.entries(permissions).some(
    ([at, privileges]) => covers(at, path) && Object.hasOwn(privileges, privilege),
  );
}

function covers(at: string, path: string): boolean {
  return at === path || at === '/' || path.startsWith(`${at}/`);
}
