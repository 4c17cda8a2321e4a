import { describe, expect, it } from 'vitest';
import { PulseHub } from './pulse-hub';

describe('a pulse', () => {
  it('reaches everybody who listens, and nobody who stopped', () => {
    const hub = new PulseHub();
    const heard: string[] = [];
    const stop = hub.onChanged(() => heard.push('a'));
    hub.onChanged(() => heard.push('b'));
    hub.changed();
    stop();
    stop();
    hub.changed();
    expect(heard).toEqual(['a', 'b', 'b']);
  });

  it('may be given where nobody listens', () => {
    expect(() => new PulseHub().changed()).not.toThrow();
  });

  it('reaches a listener that came during it with the next one only', () => {
    const hub = new PulseHub();
    let late = 0;
    const stop = hub.onChanged(() => {
      stop();
      hub.onChanged(() => (late += 1));
    });
    hub.changed();
    expect(late).toBe(0);
    hub.changed();
    expect(late).toBe(1);
  });
});
