import { notifications } from '@mantine/notifications';
import { currentLanguage } from '../i18n/i18n';
import { translate } from '../i18n/texts';
import { uiTexts } from './ui-texts';

function closeButton() {
  return { 'aria-label': translate(uiTexts, currentLanguage())('close') };
}

/** Says briefly that something was done; for what asks nothing of the person. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4_000, closeButtonProps: closeButton() });
}

/** Says that something failed; stays until it is closed. */
export function notifyFailed(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false, closeButtonProps: closeButton() });
}
