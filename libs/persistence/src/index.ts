export { APP_ROLE, Database, type DatabaseOptions, type Models, type Sql } from './database/database';
export * from './embedded/embedded-postgres';
export * from './migrate/migrate';
export * from './board/board.repository';
export * from './polling/polls.repository';
export * from './relay/reactors.repository';
export * from './relay/relay.repository';
