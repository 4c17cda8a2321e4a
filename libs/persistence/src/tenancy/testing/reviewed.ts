/** Names of a rule's exceptions, each with the reason for which it was let through. */
type Reviewed = Readonly<Record<string, string>>;

/** Tables without row-level security. */
export const OPEN_TABLES: Reviewed = {
  _prisma_migrations: 'history of the schema',
  account: 'how people sign in; of no customer',
  backup_package: 'what backups are sold as, the same for every customer',
  budget: 'how much of each budget is used; of no customer',
  installation: 'settings of the whole installation',
  limit_rule: 'how things are judged, the same for every customer',
  one_off_fee: 'what is asked once, the same for every customer',
  passkey: 'public keys of people',
  rate_limit: 'counts attempts to sign in',
  sign_in_network: 'where people signed in from; of no customer',
  two_factor: 'second factors of people',
  service: 'what the provider sells, the same for every customer',
  service_package: 'what services are sold as, the same for every customer',
  session: 'who is signed in; of no customer',
  user: 'people; which customer is theirs stands in customer_access',
  verification: 'one-time words of the sign-in',
};

/** Tables that are hidden from customers as a whole. */
export const PROVIDER_TABLES: Reviewed = {
  api_token: 'what programs call with; of whom one reads is a part of it',
  audit_publication: 'where the heads of the audit log are told',
  customer_view: 'who of the staff looks as which customer',
  channel: 'how the provider is alerted',
  duty_day: 'who of the staff checks on a day',
  duty_settings: 'when the check is made',
  duty_weekday: 'who of the staff checks on a weekday',
  import_run: 'may name several customers',
  invitation: 'who is to come in',
  letter: 'what people are mailed about their own access',
  poll_lease: 'who polls what',
  release: 'what makers released, as the staff know it',
  reactor: 'how far each reaction is',
  reactor_failure: 'what a reaction could not do',
  rollup_progress: 'how far the metrics are added up',
  told: 'what a channel was told',
};

const OF_PROVIDER = 'the connection may be the provider’s own, which has no customer to carry along';
/** Foreign keys between tables under row-level security that do not carry the customer. */
export const KEYS_WITHOUT_CUSTOMER: Reviewed = {
  api_token_for_customer_id_fkey: 'a token is the provider’s',
  check_connection_id_fkey: OF_PROVIDER,
  connection_test_connection_id_fkey: OF_PROVIDER,
  credential_connection_id_fkey: OF_PROVIDER,
  customer_view_as_customer_id_fkey: 'who looks is the provider’s',
  delivery_channel_id_fkey: 'a channel is the provider’s',
  found_asset_connection_id_fkey: OF_PROVIDER,
  letter_invitation_id_fkey: 'an invitation is the provider’s',
  poll_connection_id_fkey: OF_PROVIDER,
  push_address_connection_id_fkey: OF_PROVIDER,
  push_message_connection_id_fkey: OF_PROVIDER,
  told_channel_id_fkey: 'a channel is the provider’s',
  transition_follows: 'within one check, which belongs to one customer',
};

const NUMBERED = 'numbered by the database: nobody chooses the value, so that its being taken tells nothing';
/** Unique keys of tables with a customer that hold neither the customer nor a random id. */
export const UNIQUE_WITHOUT_CUSTOMER: Reviewed = {
  backup_night_line_pkey: NUMBERED,
  board_square_note_pkey: NUMBERED,
  change_pkey: NUMBERED,
  change_position_key: NUMBERED,
  check_pkey: NUMBERED,
  check_state_pkey: NUMBERED,
  customer_access_pkey: 'a person, whose id is random, is of one customer',
  incident_entry_pkey: NUMBERED,
  push_address_token_hash_key: 'the hash of a random word',
  push_message_pkey: NUMBERED,
  report_receipt_pkey: NUMBERED,
  rollup_5_minutes_pkey: NUMBERED,
  rollup_day_pkey: NUMBERED,
  rollup_hour_pkey: NUMBERED,
  transition_check_id_ended_at_key: NUMBERED,
  transition_check_id_started_at_key: NUMBERED,
  transition_one_first: NUMBERED,
  transition_pkey: NUMBERED,
  hours_timer_pkey: 'a person, whose id is random, runs one timer at a time',
  update_step_pkey: NUMBERED,
  work_event_pkey: NUMBERED,
};

const SIGN_IN = 'until somebody has signed in';
const IN_A_SCOPE = 'once it says on whose behalf';
/** What a login may become: the api never whoever reads what is sealed. */
export const LOGINS_BECOME: Reviewed = {
  'nachtwacht_api becomes nachtwacht_auth': SIGN_IN,
  'nachtwacht_api becomes nachtwacht_app': IN_A_SCOPE,
  'nachtwacht_worker becomes nachtwacht_auth': SIGN_IN,
  'nachtwacht_worker becomes nachtwacht_app': IN_A_SCOPE,
  'nachtwacht_worker becomes nachtwacht_poller': 'to poll and to send',
};

/** Functions that run with the rights of their owner. */
export const DEFINER_FUNCTIONS: Reviewed = {
  add_partition: 'makes partitions of four named tables',
  drop_partitions: 'drops partitions of four named tables',
  write_audit: 'the only way to add to the audit log',
};

const OWN_WORD = 'what a customer’s own people say in the portal';
/** The only tables that a customer may add its own rows to. */
export const CUSTOMERS_ADD: Reviewed = {
  co_sign: OWN_WORD,
  hours_request: OWN_WORD,
  mail_choice: OWN_WORD,
};

/** What a process may not do to a table, whoever it acts for. */
export const WITHHELD: Readonly<Record<string, readonly ('insert' | 'update' | 'delete')[]>> = {
  audit_entry: ['insert', 'update', 'delete'],
  audit_head: ['insert', 'update', 'delete'],
  audit_publication: ['delete'],
  availability_decision: ['update', 'delete'],
  availability_exclusion: ['update', 'delete'],
  backup_follow_up: ['delete'],
  backup_night_line: ['update', 'delete'],
  backup_override: ['delete'],
  co_sign: ['update', 'delete'],
  customer_view: ['update'],
  duty_settings: ['delete'],
  hours_request: ['update', 'delete'],
  hours_lot: ['update', 'delete'],
  hours_month: ['update', 'delete'],
  hours_threshold: ['delete'],
  incident_entry: ['update', 'delete'],
  mail_choice: ['update', 'delete'],
  register_entry: ['update', 'delete'],
  report: ['delete'],
  report_receipt: ['update', 'delete'],
  restore_test: ['delete'],
  subscription: ['delete'],
  transition: ['delete'],
  time_entry: ['delete'],
  update_item: ['delete'],
  update_step: ['update', 'delete'],
  work_event: ['update', 'delete'],
  work_item: ['delete'],
};

/** The few columns of a table that may be changed, where not all may. */
export const CHANGEABLE: Readonly<Record<string, string>> = { transition: 'ended_at' };
