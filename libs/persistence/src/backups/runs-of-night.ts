import { EARLY_TOLERANCE_MS } from '@nachtwacht/domain';

const EARLY = `interval '${String(EARLY_TOLERANCE_MS)} milliseconds'`;

/** Runs from the first due of night `n` to that of the night after it, with some minutes for clocks that differ. */
export const RUNS_OF_NIGHT = `backup_run r WHERE r.customer_id = n.customer_id AND r.job_id = n.job_id
  AND r.at >= n.dues[1] - ${EARLY} AND r.at < coalesce((
    SELECT f.dues[1] - ${EARLY} FROM backup_night f
    WHERE f.customer_id = n.customer_id AND f.job_id = n.job_id AND f.date > n.date ORDER BY f.date LIMIT 1), 'infinity')`;
