import { expect, test } from 'vitest';
import { rowsOf } from '../time/testing/table';
import { workTimeOf } from '../time/work-time';
import { replayWork } from './replay-work';
import { at, history, minutes, OFFICE, TIME, WIDER_FROM_THE_15TH } from './testing/office-hours';
import { USUAL_WORK_RULES, type WorkRules } from './work-event';

const RULES: Readonly<Record<string, WorkRules>> = {
  usual: USUAL_WORK_RULES,
  'a month': { ...USUAL_WORK_RULES, reopensWithinDays: 31 },
  '30 days': { ...USUAL_WORK_RULES, reopensWithinDays: 30 },
  supplier: { ...USUAL_WORK_RULES, pausesIn: ['waiting-supplier'] },
  both: { ...USUAL_WORK_RULES, pausesIn: ['waiting-customer', 'waiting-supplier'] },
  'one day': { ...USUAL_WORK_RULES, resumesAfterWorkingDays: 1 },
  never: { ...USUAL_WORK_RULES, pausesIn: [] },
};

// Office hours 08:30-17:00 of 2027, priority 1 around the clock. As usual a question pauses the solution, three silent
// working days end that, and what was solved can be opened again within seven days.
// rule | rules | history | now | minutes of the answer | of the solution | paused | how the solution stands
const TABLE = `
  a pause over Easter | usual | 03-26 15:00 received 2, 03-26 16:00 asked, 03-30 09:00 customer-wrote | 03-30 10:00 | 60 | 120 | 90 | running
  a pause over King's Day | usual | 04-26 15:00 received 2, 04-26 16:00 asked, 04-28 09:00 customer-wrote | 04-28 10:00 | 60 | 120 | 90 | running
  a pause over Ascension Day | usual | 05-05 15:00 received 2, 05-05 16:00 asked, 05-07 09:00 customer-wrote | 05-07 10:00 | 60 | 120 | 90 | running
  a pause over Whitsun | usual | 05-14 15:00 received 2, 05-14 16:00 asked, 05-18 09:00 customer-wrote | 05-18 10:00 | 60 | 120 | 90 | running
  a pause over 29 February | usual | 2028-02-28 16:00 received 2, 2028-02-28 16:30 asked, 2028-03-01 09:00 customer-wrote | 2028-03-01 10:00 | 30 | 90 | 570 | running
  silence over Christmas | usual | 12-24 15:00 received 2, 12-24 16:00 asked | 12-30 09:30 | 60 | 120 | 1590 | running
  silence over the end of the year | usual | 12-30 15:00 received 2, 12-30 16:00 asked | 2028-01-05 09:00 | 60 | 90 | 1590 | running
  silence in the last minute of the third day | usual | 03-01 15:00 received 2, 03-01 16:00 asked | 03-05 08:30 | 60 | 60 | 1590 | running
  silence over Ascension Day and a weekend | usual | 05-05 09:00 received 2, 05-05 10:00 asked | 05-12 09:00 | 60 | 90 | 1950 | running
  a question in the weekend waits three whole days | usual | 03-06 10:00 received 2, 03-06 11:00 asked | 03-11 09:30 | 0 | 60 | 1530 | running
  where one day is enough | one day | 03-01 15:00 received 2, 03-01 16:00 asked | 03-03 09:30 | 60 | 120 | 570 | running
  where nothing pauses | never | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 customer-wrote | 03-01 12:00 | 60 | 180 | 0 | running
  a pause that begins at the closing and ends at the opening | usual | 03-01 16:00 received 2, 03-01 17:00 asked, 03-02 08:30 customer-wrote | 03-02 09:30 | 60 | 120 | 0 | running
  a question and its answer in one night | usual | 03-01 16:00 received 2, 03-01 20:00 asked, 03-01 22:00 customer-wrote | 03-02 09:30 | 60 | 120 | 0 | running
  a pause over a change of hours on the 15th | wider | 03-12 16:00 received 2, 03-12 16:30 asked, 03-15 08:00 customer-wrote | 03-15 09:00 | 30 | 90 | 90 | running
  silence over that change | wider | 03-12 16:00 received 2, 03-12 16:30 asked | 03-18 07:30 | 30 | 60 | 2190 | running
  around the clock a pause counts the whole day | usual | 03-06 10:00 received 1, 03-06 11:00 asked, 03-07 11:00 customer-wrote | 03-07 12:00 | 60 | 120 | 1440 | running
  a pause over the day of 23 hours | usual | 03-27 23:00 received 1, 03-28 00:00 asked, 03-29 00:00 customer-wrote | 03-29 01:00 | 60 | 120 | 1380 | running
  a pause over the day of 25 hours | usual | 10-30 23:00 received 1, 10-31 00:00 asked, 11-01 00:00 customer-wrote | 11-01 01:00 | 60 | 120 | 1500 | running
  a supplier over King's Day where that pauses | supplier | 04-26 15:00 received 2, 04-26 16:00 waits-for-supplier, 04-28 09:00 resumed | 04-28 10:00 | 210 | 120 | 90 | running
  a supplier who is silent pauses on | supplier | 03-01 09:00 received 2, 03-01 10:00 waits-for-supplier | 03-08 09:30 | 2580 | 60 | 2520 | paused
  a message does not end the wait for a supplier | supplier | 03-01 09:00 received 2, 03-01 10:00 waits-for-supplier, 03-01 11:00 customer-wrote | 03-01 12:00 | 180 | 60 | 120 | paused
  a question does not pause where only a supplier does | supplier | 03-01 09:00 received 2, 03-01 10:00 asked | 03-01 12:00 | 60 | 180 | 0 | running
  and ends the pause of a supplier there | supplier | 03-01 09:00 received 2, 03-01 10:00 waits-for-supplier, 03-01 11:00 asked | 03-01 12:00 | 120 | 120 | 60 | running
  from a question to a supplier where both pause | both | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 waits-for-supplier, 03-08 10:00 resumed | 03-08 11:00 | 60 | 120 | 2550 | running
  from a question to a supplier where one pauses | usual | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 waits-for-supplier | 03-01 12:00 | 60 | 120 | 60 | running
  staff go on, and silence no longer matters | usual | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 resumed, 03-01 12:00 waits-for-supplier | 03-05 09:30 | 60 | 2010 | 60 | running
  solved in a pause | usual | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 resolved | 03-10 12:00 | 60 | 60 | 60 | stopped
  opened again after that | usual | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 resolved, 03-01 13:00 reopened | 03-01 14:00 | 60 | 120 | 60 | running
  opened again in the last minute of the seventh day | usual | 03-01 09:00 received 2, 03-01 10:30 resolved, 03-08 23:59 reopened | 03-09 09:30 | 90 | 150 | 0 | running
  the same seven days over Easter and the jump | usual | 03-22 09:00 received 2, 03-22 10:30 resolved, 03-29 23:59 reopened | 03-30 09:30 | 90 | 150 | 0 | running
  a minute later over Easter it is too late | usual | 03-22 09:00 received 2, 03-22 10:30 resolved, 03-30 00:00 reopened | 03-30 09:30 | 90 | 90 | 0 | stopped
  opened again after a month | usual | 03-01 09:00 received 2, 03-01 10:30 resolved, 04-01 09:00 reopened | 04-01 12:00 | 90 | 90 | 0 | stopped
  after a month where that is agreed | a month | 03-01 09:00 received 2, 03-01 10:30 resolved, 04-01 09:00 reopened | 04-01 12:00 | 90 | 270 | 0 | running
  on the 31st day where 30 are | 30 days | 03-01 09:00 received 2, 03-01 10:30 resolved, 04-01 09:00 reopened | 04-01 12:00 | 90 | 90 | 0 | stopped
  on the 30th day where 30 are | 30 days | 03-01 09:00 received 2, 03-01 10:30 resolved, 03-31 16:00 reopened | 03-31 17:00 | 90 | 150 | 0 | running
  a month over 29 February | a month | 2028-02-01 09:00 received 2, 2028-02-01 10:30 resolved, 2028-03-03 16:00 reopened | 2028-03-03 17:00 | 90 | 150 | 0 | running
  opened again twice, each time within seven days | usual | 03-01 09:00 received 2, 03-01 10:00 resolved, 03-05 11:00 reopened, 03-05 12:00 resolved, 03-12 09:00 reopened | 03-12 10:00 | 60 | 180 | 0 | running
  what was closed later can be opened from when it was solved | usual | 03-01 09:00 received 2, 03-01 10:00 resolved, 03-05 11:00 closed, 03-09 09:00 reopened | 03-09 10:00 | 60 | 60 | 0 | stopped
  opened again and asked | usual | 03-01 09:00 received 2, 03-01 10:00 resolved, 03-02 09:00 reopened, 03-02 10:00 asked | 03-02 12:00 | 60 | 120 | 120 | paused
  what was not answered but solved was answered | usual | 03-01 09:00 received 2, 03-01 10:00 closed, 03-02 09:00 reopened | 03-02 10:00 | 60 | 120 | 0 | running
  a raise in a pause that silence ends | usual | 03-01 09:00 received 2, 03-01 10:00 asked, 03-02 10:00 prioritised 1 | 03-05 09:30 | 60 | 120 | 4740 | running
  a lower one in a pause around the clock | usual | 03-06 10:00 received 1, 03-06 12:00 asked, 03-06 13:00 prioritised 3 | 03-08 09:30 | 120 | 120 | 120 | paused
  a raise in the moment of receipt | usual | 03-06 10:00 received 3, 03-06 10:00 prioritised 1 | 03-06 10:30 | 30 | 30 | 0 | running
  a raise and its return in one evening | usual | 03-01 20:00 received 2, 03-01 21:00 prioritised 1, 03-01 22:00 prioritised 2 | 03-02 09:00 | 90 | 90 | 0 | running
  a raise for the day of 23 hours | usual | 03-26 16:00 received 2, 03-28 00:00 prioritised 1 | 03-29 00:00 | 1440 | 1440 | 0 | running
  a raise for the day of 25 hours | usual | 10-29 16:00 received 2, 10-31 00:00 prioritised 1 | 11-01 00:00 | 1560 | 1560 | 0 | running
  a lower one after the day of 25 hours | usual | 10-31 00:00 received 1, 11-01 00:00 prioritised 2 | 11-01 09:30 | 1560 | 1560 | 0 | running
  a raise of what is solved does nothing | usual | 03-01 09:00 received 2, 03-01 10:00 resolved, 03-01 11:00 prioritised 1, 03-02 08:30 reopened | 03-02 09:30 | 60 | 120 | 0 | running
  a raise after the answer is for the solution alone | usual | 03-01 16:00 received 2, 03-01 16:30 answered, 03-01 17:00 prioritised 1 | 03-01 19:00 | 30 | 180 | 0 | running
`;

test.each(rowsOf(TABLE))(
  '%s',
  (_rule, named = '', script = '', now = '', response, resolution, paused, kind) => {
    const rules = RULES[named] ?? USUAL_WORK_RULES;
    const time = named === 'wider' ? workTimeOf(WIDER_FROM_THE_15TH, OFFICE.timeZone) : TIME;
    const replayed = replayWork(history(script), rules, time, at(now));
    expect({
      response: minutes(replayed.response.elapsedMs),
      resolution: minutes(replayed.resolution.elapsedMs),
      paused: minutes(replayed.resolution.pausedMs),
      kind: replayed.resolution.kind,
    }).toEqual({
      response: Number(response),
      resolution: Number(resolution),
      paused: Number(paused),
      kind,
    });
  },
);
