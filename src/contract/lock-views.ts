/** Minutes without input after which the desk locks; null: only when the system locks its screen or sleeps. */
export const LOCK_AFTER = [5, 15, 30, 60, null] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];
