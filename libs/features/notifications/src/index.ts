export * from './reactor/aspect-labels';
export * from './reactor/delivery-store';
export * from './reactor/notify.reactor';
export * from './reactor/teller';
export * from './reactor/untold-sweep';
export * from './sender/delivery-queue';
export * from './sender/delivery-sender';
export * from './sender/post';
