/** Signals per second that readers are set to, the likeliest first; 9,600 is that of the RDM6300. */
export const SERIAL_SPEEDS = [9_600, 115_200, 57_600, 38_400, 19_200, 4_800, 2_400, 1_200] as const;

export const USUAL_SPEED = SERIAL_SPEEDS[0];
