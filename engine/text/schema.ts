import * as z from 'zod';
import { firstYear, lastYear, yearForm } from '../text.ts';

/** 두 언어로 된 글의 모양. What a text in both languages looks like. */
export const text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });

export const year = z.int().min(firstYear).max(lastYear);

/** 비중의 열쇠로 쓴 연도, `year`와 같은 한도. A year as a key of shares. */
export const yearKey = z.string().regex(yearForm);
