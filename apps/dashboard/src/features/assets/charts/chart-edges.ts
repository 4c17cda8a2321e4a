/** Pixels left and right of the plot: the band and the axis under it keep the same, so that times line up. */
export const AXIS_WIDTH = 64;
export const RIGHT_EDGE = 12;
