export * from './ports';
export * from './relay/relay.service';
export * from './reactors/reactor-runner.service';
export * from './live/broadcaster.service';
export * from './snapshot/board.service';
export * from './snapshot/board.controller';
