import type { StorySource } from './day-story.js';

interface SourceSentences {
  readonly sourceSentence: string;
  readonly sourceSentenceEn: string;
}

/** Where a story comes from, in one sentence. */
export function sourceSentences(source: StorySource, differs: boolean): SourceSentences {
  const [sourceSentence, sourceSentenceEn] = sentences(source, differs);
  return { sourceSentence, sourceSentenceEn };
}

function sentences(source: StorySource, differs: boolean): readonly [vi: string, en: string] {
  if (source === 'kept')
    return [
      'Lượt quẹt của tháng này đã tiêu hủy theo thời hạn lưu trữ: dưới đây là kết quả đã lưu, không tính lại.',
      'The scans of this month were destroyed when their time was over: this is the result as it was kept, not computed anew.',
    ];
  if (source === 'set-aside')
    return [
      'Ngày công này không tính lại được và đang để riêng: dưới đây là kết quả đã lưu trước đó.',
      'This day could not be computed anew and was set aside: this is the result kept before.',
    ];
  if (differs)
    return [
      'Tính từ dữ liệu lúc này; kết quả đang lưu khác với kết quả này.',
      'Computed from the facts of this moment; the result that is kept is another.',
    ];
  return ['Tính từ dữ liệu lúc này.', 'Computed from the facts of this moment.'];
}
