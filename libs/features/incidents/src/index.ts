export * from './rest';
export * from './reactor/incident-store';
export * from './reactor/incident.reactor';
