import { termOf } from './terms'

const english =
  'a about after all also am an and any are as at be been but by can could did do does for from had has have he her his how i if in into is it its just me more most my no nor not of on only or our out over so some such than that the their them then there these they this those to too up us very was we were what when where which while who whom why will with would you your'
const hindi =
  'hai hain ka ki ke ko kya kaise mein mera meri aur liye hota hoti है हैं का की के को क्या कैसे में मेरा मेरी और लिए से होता होती'

const stopWords = new Set(`${english} ${hindi}`.split(' ').map(termOf))

/** Whether a term is too common to look for. */
export const isStopWord = (term: string): boolean => stopWords.has(term)
