export { createContext, type ProcessContext, type Role } from './process-context';
export { prepareDatabase } from './prepare-database';
export { runProcess } from './run-process';
export { startProcess, type RunningProcess } from './start-process';
