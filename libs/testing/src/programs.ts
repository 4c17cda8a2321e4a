// What journeys need: other programs, and nothing that opens the database past the product.
export * from './free-port';
export * from './mail-server';
export * from './program';
