/** What a screen at a door names itself in place of a computer's name: gates are told apart from it. */
export const KIOSK_HOST = 'Kiosk';
