<?php
/** The site of the rig. What differs from one run to the next comes from the environment. */
define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', '127.0.0.1:' . getenv( 'RIG_DB_PORT' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $key ) {
	define( $key . '_KEY', 'rig' . $key );
	define( $key . '_SALT', 'salt' . $key );
}
$table_prefix = 'wp_';
define( 'WP_HOME', getenv( 'RIG_URL' ) );
define( 'WP_SITEURL', getenv( 'RIG_URL' ) );
// Application passwords work without TLS on a site that says so.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEFAULT_THEME', 'rig' );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
