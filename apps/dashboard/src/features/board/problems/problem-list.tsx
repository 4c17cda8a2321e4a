import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ProblemGroup } from '../model/problem-groups';
import { ProblemItem } from './problem-item';
import classes from './problem-list.module.css';

const USUAL_HEIGHT = 92;

interface ProblemListProps {
  readonly groups: readonly ProblemGroup[];
  readonly serviceNames: ReadonlyMap<string, string>;
  readonly onAcknowledge: ((group: ProblemGroup) => void) | undefined;
}

/** The problems, newest first; only those in sight are drawn. */
export function ProblemList({ groups, serviceNames, onAcknowledge }: ProblemListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => groups[index]?.assetId ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={-1}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const group = groups[index];
          if (group === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              aria-setsize={groups.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProblemItem
                group={group}
                service={serviceNames.get(group.serviceCode) ?? group.serviceCode}
                onAcknowledge={onAcknowledge}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
