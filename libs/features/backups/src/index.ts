export * from './check/check-store';
export * from './duty/duty-store';
export * from './judge/judge-store';
export * from './judge/judge-job';
export * from './register/register-store';
export { DutyService } from './duty/duty.service';
export { JudgeService } from './judge/judge.service';
export * from './rest';
export * from './signing/may-sign';
