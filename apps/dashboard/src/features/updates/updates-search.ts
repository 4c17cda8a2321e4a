import { ASSET_KINDS, UPDATE_STAGES } from '@nachtwacht/domain';
import { z } from 'zod';

const words = z.string().max(100).optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);
const on = z.literal(1).optional().catch(undefined);

export const LANE_STAGES = UPDATE_STAGES.filter((stage) => stage !== 'reported');

export const LaneSearch = z.object({
  q: words,
  customer: id,
  /** only what closes a hole */
  security: on,
  /** only what should have been done by now */
  late: on,
  /** Left out: what is on its way. */
  show: z.literal('past').optional().catch(undefined),
  /** the column of a narrow screen */
  stage: z.enum(LANE_STAGES).optional().catch(undefined),
  /** the opened update */
  item: id,
});
export type LaneSearch = z.infer<typeof LaneSearch>;

export const VERSION_VIEWS = ['behind', 'unknown', 'security', 'all'] as const;
export type VersionView = (typeof VERSION_VIEWS)[number];

export const VersionsSearch = z.object({
  q: words,
  customer: id,
  kind: z.enum(ASSET_KINDS).optional().catch(undefined),
  vendor: words,
  /** Left out: behind. */
  show: z.enum(VERSION_VIEWS).optional().catch(undefined),
  /** Left out: by thing. */
  by: z.literal('customer').optional().catch(undefined),
});
export type VersionsSearch = z.infer<typeof VersionsSearch>;

export const RadarSearch = z.object({
  q: words,
  customer: id,
  /** 'past' or YYYY-MM */
  month: z
    .string()
    .regex(/^(past|later|\d{4}-(0[1-9]|1[0-2]))$/)
    .optional()
    .catch(undefined),
  by: z.literal('customer').optional().catch(undefined),
});
export type RadarSearch = z.infer<typeof RadarSearch>;

export const CATALOGUE_PARTS = ['releases', 'agreed', 'terms'] as const;
export type CataloguePart = (typeof CATALOGUE_PARTS)[number];

export const CatalogueSearch = z.object({
  q: words,
  vendor: words,
  /** Left out: releases. */
  part: z.enum(CATALOGUE_PARTS).optional().catch(undefined),
  /** only what was confirmed too long ago */
  old: on,
  customer: id,
});
export type CatalogueSearch = z.infer<typeof CatalogueSearch>;
