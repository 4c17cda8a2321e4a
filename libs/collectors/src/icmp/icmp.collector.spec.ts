import { contractTest } from '@nachtwacht/collector-kit/testing';
import { icmpCollector } from './icmp.collector';

contractTest(icmpCollector, import.meta.url, { wordless: true });
