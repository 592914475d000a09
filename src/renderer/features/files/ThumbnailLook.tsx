import { useQuery } from '@tanstack/react-query'
import type { Thumbnail } from '../../../shared/model/file-report.ts'
import { useWords } from '../../i18n/use-words.ts'
import { bytesOf } from '../../ui/files.ts'
import { lookAlike } from './compare-pictures.ts'
import styles from './Files.module.css'

const answers = {
  alike: 'thumbnailAlike',
  different: 'thumbnailDiffers',
  unknown: 'thumbnailNotCompared',
} as const

/** The small picture inside a photo, and whether it still looks like the photo. */
export function ThumbnailLook({ thumbnail, file }: { thumbnail: Thumbnail; file: File }) {
  const { say } = useWords()
  const { jpeg, shape } = thumbnail
  const compared = useQuery({
    queryKey: ['thumbnail', file.name, file.size, file.lastModified, jpeg?.length],
    queryFn: () => lookAlike(file, new Blob([bytesOf(jpeg ?? '')], { type: 'image/jpeg' })),
    enabled: jpeg !== null && shape !== 'other',
    gcTime: 0,
  })
  return (
    <figure className={styles.thumbnail}>
      {jpeg !== null && <img src={`data:image/jpeg;base64,${jpeg}`} alt={say('files.thumbnailAlt')} />}
      <figcaption role="status">
        <p>{say(`files.thumbnail-${shape}`)}</p>
        {jpeg !== null && shape !== 'other' && (
          <p>{say(compared.data ? `files.${answers[compared.data]}` : 'files.thumbnailComparing')}</p>
        )}
      </figcaption>
    </figure>
  )
}
