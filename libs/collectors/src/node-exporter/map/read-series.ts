import { remark } from '@nachtwacht/domain';
import { pollFault } from '@nachtwacht/collector-kit';
import { formatOf, parseExposition } from '../exposition';
import type { NodeExporterAnswers } from '../schema';
import { KEPT } from './metric-names';
import { Series } from './series';

/** The series that are used; `bad-reply` when the reply is something else or its end is missing. */
export function readSeries({ exposition, contentType }: NodeExporterAnswers): Series {
  const parsed = parseExposition(exposition, { format: formatOf(contentType), keep: KEPT });
  const series = new Series(parsed.samples);
  if (series.isEmpty) throw pollFault('bad-reply', remark('exporter-no-series'));
  // A cut exposition lacks its last disks, and what is missing would count as gone.
  if (!parsed.complete) throw pollFault('bad-reply', remark('exporter-cut'));
  return series;
}
