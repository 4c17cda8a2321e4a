import { useElementSize, useMergedRef } from '@mantine/hooks';
import type { NightRow as Night } from '@nachtwacht/contracts';
import type { PersistentMap } from '@nachtwacht/domain';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useRootFontSize } from '../../../shared/ui/use-root-font-size';
import type { ListItem } from '../model/arrangement';
import { isToDo } from '../model/signing';
import { useMorningDeeds } from '../morning-deeds';
import { morningTexts } from '../morning-texts';
import { CustomerRow } from './customer-row';
import classes from './night-list.module.css';
import { NightRow } from './night-row';
import { CARDS_BELOW, sizeOf, type RowLook } from './row-sizes';
import type { Hands } from './use-held-list';
import { useSteadyScroll } from './use-steady-scroll';

const BEYOND_SIGHT = 8;
/** The bar that stays over the list covers so much of it; rem. */
const COVERED = { line: 3.5, card: 6.5 } as const;

interface NightListProps {
  readonly items: readonly ListItem[];
  readonly nights: PersistentMap<string, Night>;
  readonly current: string | null;
  readonly opened: string | null;
  readonly maySign: boolean;
  /** What scrolls the list; null until it is there. */
  readonly scroller: HTMLElement | null;
  readonly onCurrent: (key: string) => void;
  /** Hands are on the list. */
  readonly onHands: (hands: Hands) => void;
}

/** All nights; only those in sight are drawn, whatever their number. One stop for the tab key, keys walk inside. */
export function NightList(props: NightListProps) {
  const { items, nights, current, opened, maySign, scroller, onCurrent, onHands } = props;
  const t = useTexts(morningTexts);
  const deeds = useMorningDeeds();
  const rem = useRootFontSize();
  const { ref: size, width } = useElementSize();
  const list = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(size, list);
  const look: RowLook = width > 0 && width < CARDS_BELOW * rem ? 'card' : 'line';
  const scrollMargin = useOffset(list, scroller, items);
  const at = current === null ? -1 : items.findIndex(({ key }) => key === current);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => sizeOf(items[index], look) * rem,
    // A new one when sizes may differ: they are then taken anew.
    getItemKey: useCallback((index: number) => `${look} ${items[index]?.key ?? index}`, [items, look]),
    overscan: BEYOND_SIGHT,
    scrollMargin,
    scrollPaddingStart: COVERED[look] * rem,
    scrollPaddingEnd: rem,
    // The row that has the focus stays drawn when it is scrolled out of sight: the focus would be lost with it.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return at === -1 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b);
    },
  });
  useSteadyScroll(scroller, items, current, look, rem);
  useFocusFollows(list, current, at, virtual.scrollToIndex);
  const toDo = useMemo(() => countToDo(nights.values()), [nights]);
  return (
    <div
      ref={ref}
      className={classes.list}
      data-look={look}
      role="grid"
      aria-label={t('list.label')}
      aria-rowcount={items.length}
      style={{ height: virtual.getTotalSize() }}
      onPointerMove={() => onHands('working')}
      onPointerLeave={() => onHands(opened === null ? 'leaving' : 'reading')}
    >
      {virtual.getVirtualItems().map(({ index, key, start, size: height }) => {
        const item = items[index];
        if (item === undefined) return null;
        const place = {
          index,
          top: start - scrollMargin,
          height,
        };
        if (item.kind === 'customer')
          return (
            <Line key={key} place={place} kind="customer">
              <CustomerRow
                customerId={item.customerId}
                name={nameOf(items, index, nights)}
                toDo={toDo.get(item.customerId) ?? 0}
              />
            </Line>
          );
        const night = nights.get(item.key);
        if (night === undefined) return null;
        const isFirst = current === null && index === items.findIndex(({ kind }) => kind === 'night');
        return (
          <Line
            key={key}
            place={place}
            kind="night"
            night={item.key}
            isStop={item.key === current || isFirst}
            isCurrent={item.key === current}
            isOpened={item.key === opened}
            isDone={night.signed !== null}
            onFocus={() => onCurrent(item.key)}
            onClick={() => {
              onCurrent(item.key);
              deeds.open(night);
            }}
          >
            <NightRow night={night} maySign={maySign} />
          </Line>
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly place: { readonly index: number; readonly top: number; readonly height: number };
  readonly kind: ListItem['kind'];
  readonly night?: string;
  readonly isStop?: boolean;
  readonly isCurrent?: boolean;
  readonly isOpened?: boolean;
  readonly isDone?: boolean;
  readonly onFocus?: () => void;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

function Line({
  place,
  kind,
  night,
  isStop = false,
  isCurrent,
  isOpened,
  isDone,
  children,
  ...on
}: LineProps) {
  return (
    <div
      role="row"
      aria-rowindex={place.index + 1}
      aria-selected={kind === 'night' ? isOpened === true : undefined}
      className={kind === 'night' ? `${classes.item} ${classes.night}` : classes.item}
      data-kind={kind}
      data-night={night}
      data-current={isCurrent === true || undefined}
      data-opened={isOpened === true || undefined}
      data-done={isDone === true || undefined}
      tabIndex={kind === 'night' ? (isStop ? 0 : -1) : undefined}
      style={{ height: place.height, transform: `translateY(${place.top}px)` }}
      {...on}
    >
      {children}
    </div>
  );
}

/** How far below the top of what scrolls the list begins; what stands above it grows and shrinks. */
function useOffset(
  list: { readonly current: HTMLElement | null },
  scroller: HTMLElement | null,
  items: readonly ListItem[],
): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (scroller === null) return;
    const measure = () => {
      if (list.current === null) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const next = top + scroller.scrollTop;
      setOffset((before) => (Math.abs(next - before) > 1 ? next : before));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of list.current?.parentElement?.children ?? [])
      if (part !== list.current) observer.observe(part);
    return () => observer.disconnect();
  }, [list, scroller, items]);
  return offset;
}

/** The focus goes with the current row when it was in the list, or on nothing: a row that left took it along. */
function useFocusFollows(
  list: { readonly current: HTMLElement | null },
  current: string | null,
  at: number,
  scrollToIndex: (index: number) => void,
): void {
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  });
  useEffect(() => {
    if (current === null) return;
    const row = () => list.current?.querySelector<HTMLElement>(`[data-night="${current}"]`);
    const focus = () => {
      const active = document.activeElement;
      const isOurs = active === null || active === document.body || list.current?.contains(active) === true;
      if (isOurs && row() !== active) row()?.focus({ preventScroll: true });
      return isOurs;
    };
    if (row() === document.activeElement || !focus()) return;
    if (latest.current !== -1) scrollToIndex(latest.current);
    // Two frames: the list draws a row that was out of sight in the first one. Neither outlives the next step: a late
    // focus would take the mark back to a row that was walked past.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(focus);
    });
    return () => cancelAnimationFrame(frame);
  }, [list, current, scrollToIndex]);
}

function nameOf(items: readonly ListItem[], index: number, nights: PersistentMap<string, Night>): string {
  const first = items[index + 1];
  return (first === undefined ? undefined : nights.get(first.key)?.customerName) ?? '';
}

function countToDo(nights: Iterable<Night>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const night of nights)
    if (isToDo(night)) counts.set(night.customerId, (counts.get(night.customerId) ?? 0) + 1);
  return counts;
}
