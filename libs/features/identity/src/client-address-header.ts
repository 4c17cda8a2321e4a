/** Set by us on every request that reaches the library; what a client sends under this name is not passed on. */
export const CLIENT_ADDRESS_HEADER = 'x-nachtwacht-client-address';
