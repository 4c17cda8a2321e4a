export { runProcess } from './run-process';
