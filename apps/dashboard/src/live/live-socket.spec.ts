import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveSocket, type LiveListeners, type RawSocket } from './live-socket';

class Line extends EventEmitter implements RawSocket {
  active = true;
  connects = 0;
  isClosed = false;
  connect = () => (this.connects += 1);
  disconnect = () => (this.isClosed = true);
}

function setUp() {
  const lines: Line[] = [];
  const socket = createLiveSocket(() => {
    const line = new Line();
    lines.push(line);
    return line;
  });
  const last = (): Line => {
    const line = lines.at(-1);
    if (line === undefined) throw new Error('nothing was opened');
    return line;
  };
  return { socket, lines, last };
}

function listener() {
  return {
    connected: vi.fn(),
    refused: vi.fn(),
    message: vi.fn(),
    unreadable: vi.fn(),
  } satisfies LiveListeners;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the connection of the page', () => {
  it('is opened by the first listener and closed by the last', () => {
    const { socket, lines, last } = setUp();
    expect(lines).toHaveLength(0);
    const stopOne = socket.listen(listener());
    const stopTwo = socket.listen(listener());
    expect(lines).toHaveLength(1);
    expect(last().connects).toBe(1);
    stopOne();
    expect(last().isClosed).toBe(false);
    stopTwo();
    expect(last().isClosed).toBe(true);
  });

  it('passes on what fits the catalogue, and says so when something does not', () => {
    const { socket, last } = setUp();
    const hears = listener();
    socket.listen(hears);
    last().emit('heartbeat', { position: 3, serverTime: '2026-11-23T08:00:00.000Z' });
    expect(hears.message).toHaveBeenCalledWith({
      event: 'heartbeat',
      payload: { position: 3, serverTime: '2026-11-23T08:00:00.000Z' },
    });
    last().emit('heartbeat', { position: 'three' });
    expect(hears.unreadable).toHaveBeenCalledWith('heartbeat');
    expect(hears.message).toHaveBeenCalledTimes(1);
  });

  it('knows whether it is connected', () => {
    const { socket, last } = setUp();
    socket.listen(listener());
    expect(socket.isConnected()).toBe(false);
    last().emit('connect');
    expect(socket.isConnected()).toBe(true);
    last().emit('disconnect');
    expect(socket.isConnected()).toBe(false);
  });

  it.each([
    ['the server closed it', 'disconnect'],
    ['the server did not let it in', 'connect_error'],
  ])('tries again when %s, which socket.io would not', (_, event) => {
    const { socket, last } = setUp();
    socket.listen(listener());
    last().active = false;
    last().emit(event);
    vi.advanceTimersByTime(2_999);
    expect(last().connects).toBe(1);
    vi.advanceTimersByTime(1);
    expect(last().connects).toBe(2);
  });

  it('leaves trying again to socket.io while that does it', () => {
    const { socket, last } = setUp();
    socket.listen(listener());
    last().emit('disconnect');
    vi.advanceTimersByTime(60_000);
    expect(last().connects).toBe(1);
  });

  it('does not hear a socket that was closed', () => {
    const { socket, lines } = setUp();
    socket.listen(listener())();
    const hears = listener();
    socket.listen(hears);
    lines[1]?.emit('connect');
    lines[0]?.emit('disconnect');
    expect(socket.isConnected()).toBe(true);
  });

  it('lets a listener leave while it is being told', () => {
    const { socket, last } = setUp();
    const second = listener();
    const stop = socket.listen({ connected: () => stop() });
    socket.listen(second);
    last().emit('connect');
    expect(second.connected).toHaveBeenCalledTimes(1);
  });
});
