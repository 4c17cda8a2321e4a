import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../shared/i18n/use-language';
import { colorSchemeManager } from '../shared/theme/color-scheme';
import { theme } from '../shared/theme/theme';
import { portalQueryClient, portalRouter } from './portal-router';

/** Everything around the portal's pages: the same looks as the staff's program, and nothing else of it. */
export function PortalApp() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LanguageProvider>
        <QueryClientProvider client={portalQueryClient}>
          <Notifications position="bottom-right" />
          <RouterProvider router={portalRouter} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
