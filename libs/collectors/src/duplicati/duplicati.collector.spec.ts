import { contractTest } from '@nachtwacht/collector-kit/testing';
import { duplicatiCollector } from './duplicati.collector';

contractTest(duplicatiCollector, import.meta.url);
