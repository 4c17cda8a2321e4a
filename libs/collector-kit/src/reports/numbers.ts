import { z } from 'zod';

/** A count or size of a report; anything else than a number from zero up is "not said". */
export const Amount = z.number().nonnegative().nullable().catch(null);
export const Words = z.string().nullable().catch(null);
/** An object of which the fields are looked at one by one. */
export const Part = z.record(z.string(), z.unknown());
