import { z } from 'zod';
import { Archived, Id } from './common';
import {
  AcceptInput,
  CollectorInfo,
  Connection,
  ConnectionCreated,
  ConnectionInput,
  ConnectionPatch,
  ConnectionTest,
  FoundAsset,
} from './connections';
import { DEVICE_ROUTES } from './device-routes';
import { route } from './route';

/** How systems are reached, and what they hold. */
export const CONNECTION_ROUTES = {
  collectors: route({
    method: 'GET',
    path: '/collectors',
    summary: 'Kinds of connection and their forms',
    reply: z.array(CollectorInfo),
  }),
  connections: route({
    method: 'GET',
    path: '/connections',
    summary: 'List connections',
    query: Archived.extend({ customerId: Id.optional() }),
    reply: z.array(Connection),
  }),
  connection: route({
    method: 'GET',
    path: '/connections/:id',
    summary: 'One connection',
    reply: Connection,
  }),
  createConnection: route({
    method: 'POST',
    path: '/connections',
    summary: 'Add a connection',
    body: ConnectionInput,
    reply: ConnectionCreated,
  }),
  updateConnection: route({
    method: 'PATCH',
    path: '/connections/:id',
    summary: 'Edit a connection; changing its target clears its credentials',
    body: ConnectionPatch,
    reply: Connection,
  }),
  archiveConnection: route({
    method: 'POST',
    path: '/connections/:id/archive',
    summary: 'Archive a connection: it is no longer polled',
    reply: Connection,
  }),
  restoreConnection: route({
    method: 'POST',
    path: '/connections/:id/restore',
    summary: 'Bring an archived connection back',
    reply: Connection,
  }),
  rotatePushUrl: route({
    method: 'POST',
    path: '/connections/:id/push-url',
    summary: 'Make a new push address; the old one stops at once',
    reply: z.object({ pushUrl: z.string() }),
  }),
  ...DEVICE_ROUTES,
  testConnection: route({
    method: 'POST',
    path: '/connections/:id/test',
    summary: 'Poll now and tell what happened',
    reply: ConnectionTest,
  }),
  connectionTest: route({
    method: 'GET',
    path: '/connection-tests/:id',
    summary: 'Progress and result of a test',
    reply: ConnectionTest,
  }),
  found: route({
    method: 'GET',
    path: '/connections/:id/found',
    summary: 'What the connection holds',
    reply: z.array(FoundAsset),
  }),
  accept: route({
    method: 'POST',
    path: '/connections/:id/accept',
    summary: 'Take found things into customers and sites',
    body: AcceptInput,
    reply: z.array(FoundAsset),
  }),
  ignoreFound: route({
    method: 'POST',
    path: '/connections/:id/ignore',
    summary: 'Leave found things out of the list',
    body: z.object({
      keys: z.array(z.string()).max(500),
      ignored: z.boolean(),
      reason: z.string().trim().min(3).max(300).nullable().default(null),
      notOurs: z.boolean().default(false),
    }),
    reply: z.array(FoundAsset),
  }),
} as const;
