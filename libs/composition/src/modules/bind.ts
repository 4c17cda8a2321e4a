import type { Abstract, ValueProvider } from '@nestjs/common';

/** Binds a port to what fulfils it; the compiler compares the two. */
export function bind<Port>(port: Abstract<Port>, adapter: Port): ValueProvider<Port> {
  return { provide: port, useValue: adapter };
}
