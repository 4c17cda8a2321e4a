import { useState, type PointerEvent } from 'react';
import { usePlotArea } from 'recharts';
import classes from './chart.module.css';

interface ZoomAreaProps {
  readonly from: number;
  readonly to: number;
  readonly onSelect: (one: number, other: number) => void;
  readonly onBack: () => void;
}

/** A shorter drag was a click. */
const LEAST_PIXELS = 6;

/** The plot, to drag over: what lies between becomes the window; twice clicked, it is left. Keys have buttons for it. */
export function ZoomArea({ from, to, onSelect, onBack }: ZoomAreaProps) {
  const plot = usePlotArea();
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number } | null>(null);
  if (plot === undefined) return null;
  const placeOf = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return plot.x + Math.min(1, Math.max(0, share)) * plot.width;
  };
  const momentAt = (place: number) => from + ((place - plot.x) / plot.width) * (to - from);
  return (
    <g>
      {drag && (
        <rect
          className={classes.selection}
          x={Math.min(drag.start, drag.end)}
          y={plot.y}
          width={Math.abs(drag.end - drag.start)}
          height={plot.height}
        />
      )}
      <rect
        className={classes.zoomArea}
        data-zoom-area
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const place = placeOf(event);
          setDrag({ start: place, end: place });
        }}
        onPointerMove={(event) => {
          if (drag) setDrag({ ...drag, end: placeOf(event) });
        }}
        onPointerCancel={() => setDrag(null)}
        onPointerUp={() => {
          setDrag(null);
          if (drag && Math.abs(drag.end - drag.start) >= LEAST_PIXELS)
            onSelect(momentAt(drag.start), momentAt(drag.end));
        }}
        onDoubleClick={onBack}
      />
    </g>
  );
}
