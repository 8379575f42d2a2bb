/** The screen at the door, served by the gate itself: what became of a card, and what stands in the way. Nothing of it comes from a network. */
'use strict';

/** By the reason of a refusal: what to do now. */
const REFUSALS = {
  storage: 'Ổ đĩa của máy ở cửa bị đầy hoặc lỗi. Hãy ký sổ giấy và báo người quản trị.',
  full: 'Máy ở cửa đã đầy vì lâu không gửi được. Hãy ký sổ giấy và báo người quản trị.',
  closing: 'Máy đang khởi động lại. Hãy quẹt lại sau ít giây.',
};
const REFUSED = 'Hãy quẹt lại; nếu vẫn vậy, hãy ký sổ giấy.';
const KEPT = 'Đã lưu tại máy, sẽ gửi khi có mạng.';
const NOT_YET = 'Đã lưu tại máy, máy chủ chưa nhận; máy sẽ gửi lại.';
/** By the reason of a scan that the server will not take. */
const SET_ASIDE = {
  'bad-credential': 'số thẻ không đúng dạng',
  'same-key-other-content': 'trùng mã với lượt quẹt khác',
  'period-destroyed': 'dữ liệu của tháng này đã hủy',
};
const READERS = {
  absent: 'chưa cắm',
  lost: 'mất kết nối',
  denied: 'không được phép đọc',
  opening: 'đang mở',
};
/** The card in front of the reader is shown so long; a refusal longer, since something is to be done. */
const SHOWN_MS = { saved: 4000, sent: 4000, quarantined: 6000, 'set-aside': 10000, refused: 10000 };
/** Not sent by then: the server is not there, whatever was known before. */
const SENT_WITHIN_MS = 2000;
const ASK_EVERY_MS = 1500;
/** Asked in vain so often: the gate does not run. */
const MOST_MISSED = 2;
/** Hz, one after the other. */
const TONES = { saved: [1320], refused: [220, 220, 220], 'set-aside': [220, 220, 220], trouble: [440, 330] };
const TONE_S = { saved: 0.12, refused: 0.25, 'set-aside': 0.25, trouble: 0.2 };

const $ = (id) => document.getElementById(id);
let shown = null;
let shownUntil = 0;
let door = null;
let missed = 0;
let lastState = 'starting';
let audio;

/** Text is only written when it is another one, or a screen reader would say it again and again. */
function write(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text;
}

function sound(kind) {
  audio ??= new AudioContext();
  void audio.resume().catch(() => undefined);
  const length = TONE_S[kind];
  for (const [index, hertz] of TONES[kind].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    tone.type = kind === 'saved' ? 'sine' : 'square';
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + index * length * 1.5);
    tone.stop(audio.currentTime + index * length * 1.5 + length);
  }
}

/** What the screen says while no card is in front of it. */
function standing() {
  if (missed >= MOST_MISSED)
    return ['trouble', 'Máy quẹt thẻ không chạy', 'Hãy ký sổ giấy và báo người quản trị.'];
  if (door === null) return ['starting', 'Đang khởi động…', ''];
  if (door.alarm === 'storage' || door.alarm === 'full')
    return ['refused', 'KHÔNG NHẬN THẺ', REFUSALS[door.alarm]];
  if (door.readers.length === 0)
    return ['trouble', 'Chưa gán đầu đọc nào', 'Người quản trị gán đầu đọc trên trang Thiết bị.'];
  const down = door.readers.filter(({ state }) => state !== 'ready');
  if (down.length === door.readers.length) {
    const names = down.map(({ reader, state }) => `${reader}: ${READERS[state] ?? state}`).join('; ');
    return ['trouble', 'Đầu đọc mất kết nối', `${names}. Hãy kiểm tra dây cắm; trong lúc đó ký sổ giấy.`];
  }
  return ['idle', 'Mời quẹt thẻ', ''];
}

/** What the screen says of the card in front of it. */
function ofCard({ state, reason, since }) {
  if (state === 'refused') return ['refused', 'KHÔNG LƯU ĐƯỢC', REFUSALS[reason] ?? REFUSED];
  if (state === 'sent') return ['sent', 'Đã ghi nhận', 'Máy chủ đã nhận.'];
  if (state === 'quarantined')
    return [
      'sent',
      'Đã ghi nhận, chờ xác nhận giờ',
      'Máy chủ đã nhận, nhưng đồng hồ của máy quẹt lệch: cán bộ sẽ xác nhận giờ.',
    ];
  if (state === 'set-aside')
    return [
      'refused',
      'MÁY CHỦ KHÔNG NHẬN',
      `${sentence(SET_ASIDE[reason] ?? reason)}Máy giữ lại để xem xét. Hãy ký sổ giấy và báo người quản trị.`,
    ];
  if (door !== null && door.server === 'away') return ['saved', 'Đã ghi nhận', KEPT];
  if (door !== null && door.server === 'not-enrolled') return ['saved', 'Đã ghi nhận', NOT_YET];
  const late = Date.now() - since >= SENT_WITHIN_MS;
  return ['saved', 'Đã ghi nhận', !late ? 'Đã lưu tại máy.' : door?.server === 'there' ? NOT_YET : KEPT];
}

function sentence(text) {
  return text === undefined ? '' : `Lý do: ${text}. `;
}

function notices() {
  const lines = [];
  if (door !== null && missed < MOST_MISSED) {
    const waits = door.waiting > 0 ? ` ${door.waiting} lượt chờ gửi.` : '';
    if (door.server === 'away')
      lines.push(`Không tới được máy chủ. Thẻ vẫn được lưu tại máy, sẽ gửi khi có mạng.${waits}`);
    else if (door.server === 'not-enrolled')
      lines.push(`Cổng chưa được đăng ký hoặc khóa đã bị thu hồi. Thẻ vẫn được lưu tại máy.${waits}`);
    if (door.setAside > 0)
      lines.push(`Máy chủ không nhận ${door.setAside} lượt quẹt, máy đang giữ lại: hãy báo người quản trị.`);
    if (door.alarm === 'near-limit') lines.push('Bộ nhớ của máy sắp đầy: hãy báo người quản trị.');
    if (door.repaired) lines.push('Bộ nhớ của máy đã hỏng và được sửa: hãy báo người quản trị.');
    const down = door.readers.filter(({ state }) => state !== 'ready');
    if (down.length < door.readers.length)
      for (const { reader, state } of down) lines.push(`Đầu đọc ${reader}: ${READERS[state] ?? state}.`);
  }
  if (audio?.state === 'suspended') lines.push('Âm thanh đang tắt: hãy chạm vào màn hình một lần.');
  return lines;
}

function draw() {
  if (shown !== null && Date.now() >= shownUntil) shown = null;
  const [state, title, detail] = shown === null ? standing() : ofCard(shown);
  if (document.body.dataset.state !== state) document.body.dataset.state = state;
  write('title', title);
  write('detail', detail);
  write('card', shown === null ? '' : `${shown.reader} · ${shown.maskedCredential.replace(/^.*:/, '')}`);
  if (shown === null && state !== lastState && (state === 'trouble' || state === 'refused')) sound('trouble');
  if (shown === null) lastState = state;
  const lines = notices();
  if ([...$('notices').children].map((line) => line.textContent).join('\n') !== lines.join('\n'))
    $('notices').replaceChildren(
      ...lines.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
  if (door !== null) {
    write('gate', `Cổng ${door.gate}`);
    write('clock', new Intl.DateTimeFormat('vi', { timeStyle: 'medium', timeZone: door.zone }).format());
  }
}

/** What the server made of a scan changes the screen only while that very scan is on it: the same card may have been shown twice. */
function take(event) {
  if (event.state !== 'saved' && event.state !== 'refused') {
    // A refused scan has no key.
    const same =
      shown !== null &&
      shown.state !== 'refused' &&
      shown.bootId === event.bootId &&
      shown.sequence === event.sequence;
    if (!same) return;
  }
  if (event.state in TONES) sound(event.state);
  shown = { ...event, since: Date.now() };
  shownUntil = Date.now() + SHOWN_MS[event.state];
  draw();
}

async function ask() {
  try {
    const answer = await fetch('/door', { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(String(answer.status));
    door = await answer.json();
    missed = 0;
  } catch {
    missed += 1;
  }
  draw();
  setTimeout(ask, ASK_EVERY_MS);
}

function listen() {
  const events = new EventSource('/events');
  events.onmessage = ({ data }) => take(JSON.parse(data));
  events.onerror = () => {
    // The browser connects again by itself, but not after an answer that is no stream.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(listen, ASK_EVERY_MS);
  };
}

// Browsers want a touch before they sound, unless they were started with the flag that the documentation names.
addEventListener('pointerdown', () => {
  audio ??= new AudioContext();
  void audio.resume();
});
audio = new AudioContext();
listen();
void ask();
setInterval(draw, 500);
