/** How a target of a fleet answers. */
export const BEHAVIOURS = ['answers', 'fails', 'hangs', 'drops'] as const;

/** `fails` answers 500, `hangs` takes the request and stays silent, `drops` closes the connection without an answer. */
export type Behaviour = (typeof BEHAVIOURS)[number];
