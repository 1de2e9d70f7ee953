import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewLetter } from '../../../contract/letter-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { LetterFrame } from './letter-frame.tsx'
import classes from './letter-preview.module.css'
import { previewQuery } from './letter-queries.ts'

type Props = { letterKey: string; preview: PreviewLetter }

/** What a person receives: the subject, the letter at two widths, and its plain text. */
export function LetterPreviewCard({ letterKey, preview }: Props) {
  const { t } = useTranslation('letters')
  const [part, setPart] = useState<'page' | 'text'>('page')
  const [width, setWidth] = useState<'wide' | 'phone'>('wide')
  const { data, error } = useQuery(previewQuery(letterKey, preview))
  return (
    <Card title={t('preview.title')} icon={<IconEye size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.body}>
        <div className={classes.bar}>
          <Segmented
            label={t('preview.as')}
            isLabelHidden
            items={[
              { id: 'page', label: t('preview.page') },
              { id: 'text', label: t('preview.text') },
            ]}
            value={part}
            onChange={setPart}
          />
          {part === 'page' && (
            <div className={classes.widths}>
              <Segmented
                label={t('preview.width')}
                isLabelHidden
                items={[
                  { id: 'wide', label: t('preview.wide') },
                  { id: 'phone', label: t('preview.phone') },
                ]}
                value={width}
                onChange={setWidth}
              />
            </div>
          )}
        </div>
        {error !== null && (
          <Notice tone="amber" title={t('preview.failed')}>
            {errorMessage(error)}
          </Notice>
        )}
        {error === null && data !== undefined && (
          <>
            <p className={classes.subject}>
              <span>{t('preview.subject')}</span>
              {data.subject}
            </p>
            {part === 'text' ? (
              <pre className={classes.text}>{data.text}</pre>
            ) : (
              <LetterFrame
                letterKey={letterKey}
                preview={data.asked}
                title={t('preview.frame')}
                isNarrow={width === 'phone'}
              />
            )}
          </>
        )}
        <p className={classes.hint}>{t('preview.examples')}</p>
      </div>
    </Card>
  )
}
