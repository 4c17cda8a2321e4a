import { notifications } from '@mantine/notifications';

/** Says briefly that something was done; for what asks nothing of the person. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4_000 });
}

/** Says that something failed; stays until it is closed. */
export function notifyFailed(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false });
}
