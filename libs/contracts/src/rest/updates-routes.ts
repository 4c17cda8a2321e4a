import { z } from 'zod';
import { Id, LanguageSchema } from './common';
import { route } from './route';
import {
  BehindHistory,
  DesiredVersionInput,
  DesiredVersionView,
  ReleaseImportReply,
  ReleaseInput,
  ReleaseView,
  UpdateDetail,
  UpdateItemView,
  UpdateLaneQuery,
  UpdateStepInput,
  UpdateStepReply,
  UpdateTermsInput,
  VersionRow,
} from './updates';

const OfCustomer = z.object({ customerId: Id.optional() });
const Nothing = z.object({});

export const UPDATE_ROUTES = {
  updateLane: route({
    method: 'GET',
    path: '/updates/lane',
    summary: 'Updates on their way from seen to reported',
    query: UpdateLaneQuery,
    reply: z.array(UpdateItemView),
  }),
  updateItem: route({
    method: 'GET',
    path: '/updates/lane/:id',
    summary: 'One update with all that happened to it',
    reply: UpdateDetail,
  }),
  stepUpdates: route({
    method: 'POST',
    path: '/updates/lane/steps',
    summary:
      'Assess, approve, plan, tell, report, decline or note updates; that they are done the devices say',
    body: UpdateStepInput,
    reply: UpdateStepReply,
  }),
  versions: route({
    method: 'GET',
    path: '/updates/versions',
    summary: 'What everything runs, and what is behind',
    query: OfCustomer,
    reply: z.array(VersionRow),
  }),
  exportVersions: route({
    method: 'GET',
    path: '/updates/versions/export',
    summary: 'The same as CSV',
    query: OfCustomer.extend({
      language: LanguageSchema.default('nl'),
      only: z.enum(['all', 'behind']).default('behind'),
    }),
    reply: z.string(),
  }),
  behindHistory: route({
    method: 'GET',
    path: '/updates/behind',
    summary: 'How many things were behind on each day, and how long at most',
    query: OfCustomer.extend({ days: z.coerce.number().int().min(7).max(400).default(90) }),
    reply: BehindHistory,
  }),
  releases: route({
    method: 'GET',
    path: '/updates/releases',
    summary: 'The release catalogue',
    reply: z.array(ReleaseView),
  }),
  addRelease: route({
    method: 'POST',
    path: '/updates/releases',
    summary: 'Add a release to the catalogue',
    body: ReleaseInput,
    reply: ReleaseView,
  }),
  changeRelease: route({
    method: 'PATCH',
    path: '/updates/releases/:id',
    summary: 'Change a release, or say that the maker took it back',
    body: ReleaseInput,
    reply: ReleaseView,
  }),
  removeRelease: route({
    method: 'DELETE',
    path: '/updates/releases/:id',
    summary: 'Take an entry out of the catalogue that was wrong',
    reply: Nothing,
  }),
  confirmReleases: route({
    method: 'POST',
    path: '/updates/releases/confirm',
    summary: 'Say that one looked at the makers and that these are still the latest',
    body: z.object({ ids: z.array(Id).min(1).max(1_000) }),
    reply: z.array(ReleaseView),
  }),
  importReleases: route({
    method: 'POST',
    path: '/updates/releases/import',
    summary:
      'Add releases from CSV: vendor, train, model, version, released, security, exploited, end of life, withdrawn, source, note',
    body: z.object({ csv: z.string().min(1).max(2_000_000) }),
    reply: ReleaseImportReply,
  }),
  desiredVersions: route({
    method: 'GET',
    path: '/updates/desired',
    summary: 'Versions that were agreed with customers',
    query: OfCustomer,
    reply: z.array(DesiredVersionView),
  }),
  addDesiredVersion: route({
    method: 'POST',
    path: '/updates/desired',
    summary:
      'Agree on a version for the devices of a customer; one that was agreed for the same model is replaced',
    body: DesiredVersionInput,
    reply: DesiredVersionView,
  }),
  removeDesiredVersion: route({
    method: 'DELETE',
    path: '/updates/desired/:id',
    summary: 'End an agreement on a version',
    reply: Nothing,
  }),
  updateTerms: route({
    method: 'GET',
    path: '/customers/:id/update-terms',
    summary: 'Within how many days updates are done at a customer, and when work may be done',
    reply: UpdateTermsInput,
  }),
  changeUpdateTerms: route({
    method: 'PATCH',
    path: '/customers/:id/update-terms',
    summary: 'Say what was agreed about updates',
    body: UpdateTermsInput,
    reply: UpdateTermsInput,
  }),
} as const;
