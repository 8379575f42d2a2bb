import { describe, expect, it } from '@jest/globals';
import { isWhole, liveCard, pinOf, withLive, type UnknownCard } from './unknown-card.js';

const card = (credential: string, minute: string, scans = 1): UnknownCard => ({
  credential, printed: [], firstAt: '2026-11-23T07:00:00Z', lastAt: `2026-11-23T07:${minute}:00Z`, scans, deviceCode: 'CONG-1', reader: null,
}); // prettier-ignore

const scan = {
  deviceId: 'd', deviceCode: 'CONG-1', reader: null, direction: null, scannedAt: '2026-11-23T07:00:00Z',
  receivedAt: '2026-11-23T07:00:00Z', employee: { id: 'e', code: 'CB1', fullName: 'Lò Văn Ẩn' }, unknownCard: null,
}; // prettier-ignore

describe('unknown cards', () => {
  it('that come live stand on top, the latest first', () => {
    const shown = withLive([card('a', '10')], [card('b', '11'), card('c', '12')]);
    expect(shown.map(({ credential }) => credential)).toEqual(['c', 'b', 'a']);
  });

  it('that the list knows already are counted on', () => {
    expect(withLive([card('a', '10', 4)], [card('a', '11'), card('a', '12')])).toMatchObject([
      { scans: 6, lastAt: '2026-11-23T07:12:00Z', firstAt: '2026-11-23T07:00:00Z' },
    ]);
  });

  it('are not counted twice once the list has the scan too', () => {
    expect(withLive([card('a', '11', 5)], [card('a', '11')])).toEqual([card('a', '11', 5)]);
  });

  it('show no frames of bits, which are printed on no card', () => {
    const printed = ['0012345678', '11011110001100001010011100'];
    expect(liveCard({ ...scan, unknownCard: { credential: 'card:32:00BC614E', printed } })?.printed).toEqual([
      '0012345678',
    ]);
  });

  it('of a terminal are PINs of its group', () => {
    expect(pinOf('pin:default:17')).toEqual({ group: 'default', pin: '17' });
    expect(pinOf('card:32:00BC614E')).toBeNull();
  });

  it('are whole unless masked', () => {
    expect(
      ['card:32:00BC614E', 'card:32:••••614E'].map((credential) => isWhole(card(credential, '10'))),
    ).toEqual([true, false]);
  });

  it('are none when somebody holds the card', () => {
    expect(liveCard(scan)).toBeNull();
    const unknown = {
      ...scan,
      employee: null,
      unknownCard: { credential: 'card:32:1', printed: ['1', '1', '2'] },
    };
    expect(liveCard(unknown)).toMatchObject({ printed: ['1', '2'], scans: 1 });
  });
});
