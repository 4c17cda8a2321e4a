// One place and one order: the library in its own cascade layer, the theme's variables over it, ours over those.
// Styles of calendars, charts and drop zones are imported by the pages that use them.
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import 'virtual:theme.css';
import './status.css';
import './base.css';
