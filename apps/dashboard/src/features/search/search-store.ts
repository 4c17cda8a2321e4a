import { createSpotlight } from '@mantine/spotlight';

export const [searchStore, searchDialog] = createSpotlight();
