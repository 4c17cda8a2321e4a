import { contractTest } from '@nachtwacht/collector-kit/testing';
import { httpCollector } from './http.collector';

contractTest(httpCollector, import.meta.url);
