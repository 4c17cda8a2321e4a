/** Every chosen limit as one relation: a customer's own, and with no customer the installation's. */
export const ALL_LIMITS = `(
  SELECT NULL::uuid AS customer_id, collector, aspect, asset_kind, policy, attempts, changed_at FROM limit_rule
  UNION ALL
  SELECT customer_id, collector, aspect, asset_kind, policy, attempts, changed_at FROM customer_limit_rule)`;

/** The policy of the limit that holds for a check `k` of an asset `a` through a connection `c`; as `ruleThatHolds` says. */
export const CHOSEN_POLICY = `(
  SELECT r.policy FROM ${ALL_LIMITS} r
  WHERE r.collector = c.collector AND r.aspect = k.aspect AND r.asset_kind IN ('', a.kind)
    AND (r.customer_id IS NULL OR r.customer_id = k.customer_id)
  ORDER BY r.customer_id IS NULL, r.asset_kind = '' LIMIT 1)`;

/** As JSON, all limits that plans of a connection `c` may need; null where nobody chose any. */
export const LIMITS_OF_PLAN = `(
  SELECT json_agg(json_build_object('aspect', r.aspect, 'assetKind', nullif(r.asset_kind, ''),
           'customerId', r.customer_id, 'policy', r.policy, 'attempts', r.attempts))
  FROM ${ALL_LIMITS} r
  WHERE r.collector = c.collector AND (r.customer_id IS NULL OR c.customer_id IS NULL OR r.customer_id = c.customer_id))`;
