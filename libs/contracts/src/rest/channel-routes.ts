import { z } from 'zod';
import { Channel, ChannelInput, ChannelKindInfo, ChannelPatch, Delivery } from './channels';
import { route } from './route';

/** How the provider is told. */
export const CHANNEL_ROUTES = {
  channelKinds: route({
    method: 'GET',
    path: '/channel-kinds',
    summary: 'Kinds of channel and their forms',
    reply: z.array(ChannelKindInfo),
  }),
  channels: route({ method: 'GET', path: '/channels', summary: 'List channels', reply: z.array(Channel) }),
  createChannel: route({
    method: 'POST',
    path: '/channels',
    summary: 'Add a channel',
    body: ChannelInput,
    reply: Channel,
  }),
  updateChannel: route({
    method: 'PATCH',
    path: '/channels/:id',
    summary: 'Edit a channel',
    body: ChannelPatch,
    reply: Channel,
  }),
  archiveChannel: route({
    method: 'POST',
    path: '/channels/:id/archive',
    summary: 'Remove a channel',
    reply: Channel,
  }),
  testChannel: route({
    method: 'POST',
    path: '/channels/:id/test',
    summary: 'Send a test message',
    reply: Delivery,
  }),
  deliveries: route({
    method: 'GET',
    path: '/channels/:id/deliveries',
    summary: 'The latest messages of a channel',
    reply: z.array(Delivery),
  }),
} as const;
